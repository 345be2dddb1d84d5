namespace Workbench.App.Features.Absences.HandOver;

/// <summary>What shall happen to a ticket.</summary>
/// <param name="ToTechnicianId">Who gets it; null returns it to its place in the queue.</param>
public sealed record HandOverChoice(int TicketNumber, int? ToTechnicianId);
