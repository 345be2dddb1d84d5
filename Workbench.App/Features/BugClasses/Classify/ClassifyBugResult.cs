namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>The result of a classification.</summary>
/// <param name="ProductReport">The number of the product report that the ticket is on.</param>
/// <param name="Effect">The effect on the customer's hours.</param>
public sealed record ClassifyBugResult(int? ProductReport, BugClassEffect Effect);
