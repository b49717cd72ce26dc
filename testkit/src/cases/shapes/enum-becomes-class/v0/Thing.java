public enum Thing { A, B }
