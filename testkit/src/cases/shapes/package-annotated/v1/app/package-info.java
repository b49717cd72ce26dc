@Mark("two")
package app;
