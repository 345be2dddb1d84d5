using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.Lapsing;

/// <summary>Hours of a customer that lapse soon.</summary>
public sealed record LapsingCustomer(string Number, string Name, ComingLapse Lapse);
