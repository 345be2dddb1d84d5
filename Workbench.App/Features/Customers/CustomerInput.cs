namespace Workbench.App.Features.Customers;

/// <summary>The data of a customer, when it is added or changed.</summary>
public sealed record CustomerInput(
    string Number,
    string Name,
    string ContactName,
    string ContactEmail,
    DateOnly? LaunchedOn
);
