namespace Workbench.App.Features.Customers;

/// <summary>A new customer.</summary>
public sealed record AddCustomerInput(
    string Number,
    string Name,
    string ContactName,
    string ContactEmail,
    DateOnly? LaunchedOn
);
