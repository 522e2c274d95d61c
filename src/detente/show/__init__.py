"""What people see: tables, marked text, exports, the command line."""
