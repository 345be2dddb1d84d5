namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Registered time in the second ledger.</summary>
public sealed record ReferenceTimeEntry(int Ticket, int No, DateOnly WorkedOn, int Minutes);
