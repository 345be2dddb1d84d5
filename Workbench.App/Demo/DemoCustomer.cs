namespace Workbench.App.Demo;

/// <summary>A web shop of the demo; days are counted from the day on which the demo is made.</summary>
/// <param name="Package">Null: no agreement.</param>
/// <param name="LaunchedDaysAgo">Negative: not launched yet.</param>
/// <param name="CardHours">A RefillCard bought at the start; 0 for none.</param>
/// <param name="RequestWeight">How often it writes.</param>
internal sealed record DemoCustomer(
    string Name,
    string Contact,
    string? Package,
    int TermStartedDaysAgo,
    int LaunchedDaysAgo,
    int CardHours,
    int RequestWeight
);
