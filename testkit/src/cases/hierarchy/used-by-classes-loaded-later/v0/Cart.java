class Cart { public String name() { return "cart"; } }
