class Text extends Handler<String, Integer> {}
