namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Registered time in the second ledger.</summary>
public sealed record BookTime(int Ticket, int No, DateOnly Worked, int Minutes);
