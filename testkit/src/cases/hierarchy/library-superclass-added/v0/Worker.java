class Worker { public void run() { } String hello() { return "hello"; } }
