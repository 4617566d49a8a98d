/// How the HTML edition looks: on a phone, a screen, in the dark and on paper.
enum HTMLStyle {
    static let sheet = """

        :root{--text:#1b1b1b;--page:#fff;--soft:#f2f4f7;--line:#b9c0c9;--link:#00507f;--bar:#1f6fa8}
        @media(prefers-color-scheme:dark){:root{--text:#e8e8e8;--page:#16181b;--soft:#22262b;\
        --line:#555d66;--link:#8cc8f0;--bar:#5aa9dd}}
        *{box-sizing:border-box}
        html{color-scheme:light dark}
        body{margin:0 auto;padding:1rem;max-width:58rem;color:var(--text);background:var(--page);\
        font:1.0625rem/1.55 Georgia,"Times New Roman",serif;overflow-wrap:break-word}
        a{color:var(--link)}
        a.figure{text-decoration-style:dotted;text-underline-offset:.15em}
        a.number{text-decoration:none;color:inherit;margin-inline-end:.5em}
        :target{background:var(--soft);outline:2px solid var(--bar);outline-offset:2px}
        .skip{position:absolute;inset-inline-start:-99rem}
        .skip:focus{inset-inline-start:1rem;background:var(--page);padding:.5rem}
        .masthead{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;\
        border-bottom:2px solid var(--text);padding-bottom:.5rem}
        .masthead p{margin:0}
        h1{font-size:1.5rem;line-height:1.25;text-align:center;margin:2rem 0 .5rem}
        h2{font-size:1.2rem;margin-top:2.5rem}
        h3{font-size:1.05rem}
        .subtitle{text-align:center}
        .remark{background:var(--soft);border-inline-start:4px solid var(--bar);padding:.75rem}
        nav{background:var(--soft);padding:.25rem 1rem;margin-top:1rem}
        nav.languages{background:none;padding:0;margin:0;font-size:.95rem}
        nav.languages ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1rem;padding:0;margin:0 0 .5rem}
        nav.languages [aria-current]{font-weight:bold}
        nav .title{margin:.5rem 0;font-weight:bold}
        nav ol{list-style:none;padding:0}
        nav li{padding:.2rem 0}
        ol.letters{list-style:lower-alpha}
        .scroll{overflow-x:auto;margin:1.5rem 0}
        table{border-collapse:collapse;width:100%;font-size:.95rem}
        caption{text-align:start;font-weight:bold;padding:.4rem 0}
        caption small{display:block;font-weight:normal}
        th,td{text-align:start;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line);\
        font-weight:normal}
        thead th{font-weight:bold;border-bottom:2px solid var(--text)}
        thead button{font:inherit;font-weight:bold;color:inherit;background:none;border:0;padding:0;\
        cursor:pointer;text-align:start;text-decoration:underline dotted}
        td.n{text-align:end;font-variant-numeric:tabular-nums}
        code{font-size:.85em;overflow-wrap:anywhere}
        #figure-table th[scope=row]{min-width:12rem}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        th small{display:block}
        details ul{margin:.3rem 0;padding-inline-start:1.2rem}
        .tablenote{font-size:.9rem}
        input{font:inherit;max-width:100%}
        .d1{padding-inline-start:2em}.d2{padding-inline-start:3em}.d3{padding-inline-start:4em}\
        .d4{padding-inline-start:5em}.d5{padding-inline-start:6em}
        figure{margin:2.5rem 0}
        figure .scroll{margin:0}
        figcaption{max-width:40rem;margin-bottom:.75rem}
        figcaption b{display:block}
        svg{font:14px Georgia,"Times New Roman",serif}
        figure>svg{display:block;width:100%;max-width:30rem;height:auto}
        svg.definitions{position:absolute}
        svg text{fill:var(--text)}
        svg .small{font-size:12px}
        svg .inverse{font-size:12px;fill:var(--page)}
        .bar,.ink{fill:var(--bar)}
        .track{fill:var(--soft);stroke:var(--line)}
        .paper,.label,.part:not([fill]){fill:var(--page)}
        .pen{fill:none;stroke:var(--bar);stroke-width:1.7}
        .part{stroke:var(--text)}
        .ring,.frame{fill:none;stroke:var(--bar);stroke-width:2}
        .stripe{fill:var(--soft)}
        .rule{stroke:var(--line);stroke-width:.5}
        .axis{stroke:var(--text)}
        .mark{stroke:var(--text);stroke-dasharray:4 3}
        :focus-visible{outline:3px solid var(--bar);outline-offset:2px}
        @media print{:root{--text:#000;--page:#fff;--soft:#eee;--line:#888;--link:#000;--bar:#333}\
        nav,.skip,.filter{display:none}body{max-width:none;font-size:10.5pt;padding:0}\
        h2,h3,caption,figcaption{break-after:avoid}figure,tr{break-inside:avoid}thead{display:table-header-group}\
        .scroll{overflow:visible}.scroll table{font-size:8.5pt}\
        .scroll th,.scroll td{padding:.1rem .25rem;overflow-wrap:anywhere}svg.wide{max-width:100%;height:auto}a{text-decoration:none}}

        """
}
