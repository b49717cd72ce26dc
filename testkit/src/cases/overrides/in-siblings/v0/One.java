class One extends Base {}
