using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Registered time, who worked it, and how much of it was drawn from the customer's hours.</summary>
public sealed record TimeLine(TimeEntry Entry, string Technician, Minutes Drawn);
