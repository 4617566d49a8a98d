"""What tests of distributed tables share: a stand-in for Citus, and its rules."""
