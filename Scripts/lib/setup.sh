# Set-up shared by the scripts: packages, the Swift toolchain, the build, Python tools.
#
# Sourced, never run. Everything is looked for before it is installed, so that a machine which has
# all of it needs neither a network nor rights. Messages go to standard error.

set -euo pipefail

RAPPORTEUR_CLONE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
export RAPPORTEUR_CLONE

# The default of Swift prints registers and memory of a crash, also into the mail of cron; a program
# that is linked statically has no tool for better traces at hand.
export SWIFT_BACKTRACE=${SWIFT_BACKTRACE:-enable=no}

# A script's --help is what stands at its head; Scripts/rapporteur hands its own on to the program.
if [ "$(basename "$0")" != rapporteur ]; then
    case " $* " in
        *" --help "* | *" -h "*)
            sed -n '2,/^[^#]*$/s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
    esac
fi

say() { printf '%s\n' "$*" >&2; }

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Runs a command as root, by sudo where this is an ordinary user.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "cannot run '$*': this takes root or sudo. Have it run once by an administrator."
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# The programs of the newest PostgreSQL that is at least 15, or nothing.
postgres_programs() {
    local folder version newest=0 found=
    for folder in /usr/lib/postgresql/*/bin; do
        version=$(basename "$(dirname "$folder")")
        if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] \
            && [[ $version =~ ^[0-9]+$ ]] && [ "$version" -ge 15 ] && [ "$version" -gt "$newest" ]; then
            newest=$version found=$folder
        fi
    done
    printf '%s' "$found"
}

# Installs the Debian packages named that are missing; asks the network only then.
install_packages() {
    local package missing=()
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    command -v apt-get >/dev/null \
        || fail "these packages are missing and there is no apt-get to install them: ${missing[*]}"
    say "Installing ${missing[*]} ..."
    as_root apt-get -q -o DPkg::Lock::Timeout=300 update >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends "${missing[@]}" >&2
}

# Installs PostgreSQL 15 or newer without the cluster that Debian would create and start with it.
# The file below is the switch that Debian offers for this; it is taken away again at once.
install_postgres_server() {
    [ -z "$(postgres_programs)" ] || return 0
    local folder=/etc/postgresql-common/createcluster.d
    local switch=$folder/rapporteur-no-main-cluster.conf
    as_root mkdir -p "$folder"
    printf 'create_main_cluster = off\n' | as_root tee "$switch" >/dev/null
    local status=0
    # Debian 12 has 15; the package without a number is the newest of any later Debian.
    (install_packages postgresql) || status=$?
    as_root rm -f "$switch"
    [ "$status" -eq 0 ] || exit "$status"
    [ -n "$(postgres_programs)" ] \
        || fail "the package postgresql brought no PostgreSQL 15 or newer: Debian 12 or newer is needed."
}

require_swift() {
    local folder
    for folder in /opt/swift/usr/bin /usr/libexec/swift/bin "$HOME/.local/share/swiftly/bin"; do
        command -v swift >/dev/null && break
        [ ! -x "$folder/swift" ] || export PATH=$folder:$PATH
    done
    command -v swift >/dev/null \
        || fail "no Swift toolchain found. Install Swift 6.0 or newer and put its 'swift' on PATH."
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\).*/\1/p' | head -n 1)
    [ "${version:-0}" -ge 6 ] || fail "Swift 6.0 or newer is needed; 'swift --version' says: $version"
}

# What the program needs to be built and to run.
set_up_program() {
    install_packages libpq-dev libssl-dev pkg-config
    install_postgres_server
    require_swift
}

# Holds a lock of this clone while a command runs: two set-ups at once would tread on each other.
with_lock() {
    local name=$1
    shift
    mkdir -p "$RAPPORTEUR_CLONE/.build"
    (
        flock 9
        # Not handed down: a server started below would hold the lock for as long as it runs.
        "$@" 9>&-
    ) 9>"$RAPPORTEUR_CLONE/.build/$name.lock"
}

release_binary() { printf '%s' "$RAPPORTEUR_CLONE/.build/release/rapporteur"; }

# Whether something that goes into the program is newer than its last build.
build_is_stale() {
    local stamp=$RAPPORTEUR_CLONE/.build/rapporteur.built
    [ -x "$(release_binary)" ] && [ -e "$stamp" ] || return 0
    [ -n "$(cd "$RAPPORTEUR_CLONE" \
        && find Package.swift Sources SQL -newer "$stamp" -print -quit)" ]
}

build_release_now() {
    build_is_stale || return 0
    # SwiftPM looks for new files of SQL/ only when it plans anew.
    [ -z "$(find "$RAPPORTEUR_CLONE/SQL" -newer "$RAPPORTEUR_CLONE/Package.swift" -print -quit)" ] \
        || touch "$RAPPORTEUR_CLONE/Package.swift"
    local stamp=$RAPPORTEUR_CLONE/.build/rapporteur.built
    say "Building rapporteur (once after each change; the first time takes some minutes) ..."
    touch "$stamp.new"
    (cd "$RAPPORTEUR_CLONE" \
        && swift build -c release --static-swift-stdlib --product rapporteur >&2) \
        || fail "the build failed; its messages are above."
    # The time of the start, so that a file saved meanwhile counts as newer.
    mv "$stamp.new" "$stamp"
}

# Builds the release program unless nothing changed since the last time.
build_release() {
    build_is_stale || return 0
    with_lock build build_release_now
}

# Makes a Python environment with exactly the packages of a list, unless it is there.
python_environment_now() {
    local list=$1 folder=$2 wanted
    wanted=$(sha256sum <"$list")
    [ "$(cat "$folder/installed" 2>/dev/null)" != "$wanted" ] || return 0
    say "Setting up the Python tools of $(basename "$list") ..."
    rm -rf "$folder"
    local python=python3
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_packages python3 python3-venv
        python=/usr/bin/python3
    fi
    "$python" -m venv "$folder"
    "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$list" >&2
    printf '%s\n' "$wanted" >"$folder/installed"
}

# Prints the folder of the programs of a Python environment, made where it is missing.
python_environment() {
    local name=$1
    local folder=$RAPPORTEUR_CLONE/.build/python-$name
    with_lock "python-$name" \
        python_environment_now "$RAPPORTEUR_CLONE/Scripts/lib/$name-requirements.txt" "$folder"
    printf '%s' "$folder/bin"
}

# Where the private PostgreSQL of this clone and user lives: named after the clone's path.
clone_home() {
    local key base
    key=$(basename "$RAPPORTEUR_CLONE")-$(printf '%s' "$RAPPORTEUR_CLONE" | sha256sum | cut -c1-8)
    if [ "$(id -u)" -eq 0 ]; then
        # The server runs as the user postgres then, who may not look into root's own folder.
        base=/var/lib/rapporteur
    else
        base=${XDG_DATA_HOME:-$HOME/.local/share}/rapporteur
    fi
    printf '%s/clones/%s' "$base" "$key"
}
