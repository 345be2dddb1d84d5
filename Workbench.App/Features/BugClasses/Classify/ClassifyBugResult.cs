namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>A bug has its class.</summary>
/// <param name="ProductReport">Number of the report to the product group that it stands on.</param>
/// <param name="Effect">What that did to the customer's hours.</param>
public sealed record ClassifyBugResult(int? ProductReport, BugClassEffect Effect);
