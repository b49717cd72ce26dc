class Other implements Shape { public String name() { return "other"; } }
