namespace Workbench.App.Demo;

/// <summary>A web shop of the demo. Days are counted back from the day on which the demo is created.</summary>
/// <param name="Package">Null for no agreement.</param>
/// <param name="LaunchedDaysAgo">Negative when the shop isn't launched yet.</param>
/// <param name="CardHours">Hours of a RefillCard bought at the start; 0 for none.</param>
/// <param name="RequestWeight">How often it sends requests, relative to the others.</param>
internal sealed record DemoCustomer(
    string Name,
    string Contact,
    string? Package,
    int TermStartedDaysAgo,
    int LaunchedDaysAgo,
    int CardHours,
    int RequestWeight
);
