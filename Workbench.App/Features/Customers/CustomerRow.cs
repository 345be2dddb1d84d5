using Workbench.Domain;

namespace Workbench.App.Features.Customers;

/// <summary>A customer in the list.</summary>
/// <param name="Package">The package in force; null without a running agreement.</param>
/// <param name="Available">The hours available for new work now (F1).</param>
public sealed record CustomerRow(
    int Id,
    string Number,
    string Name,
    string ContactName,
    DateOnly? LaunchedOn,
    string? Package,
    Minutes Available,
    int OpenTickets
);
