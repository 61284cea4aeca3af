/**
 * Golden questions: what the team has agreed must be answered, and how, so that no change of the
 * knowledge breaks it unseen. Visitors never read them; asking them is not done here.
 */
package museum.foyer.knowledge.golden;
