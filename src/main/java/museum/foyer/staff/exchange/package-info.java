/**
 * Import and export for staff: files in, files and reports out. Knows HTTP, progress and that one
 * import runs at a time; what a file means and how it becomes what the museum says is for {@code
 * knowledge.exchange}.
 */
package museum.foyer.staff.exchange;
