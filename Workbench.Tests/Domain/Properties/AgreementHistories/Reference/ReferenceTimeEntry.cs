namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>A time entry of the reference ledger.</summary>
public sealed record ReferenceTimeEntry(int Ticket, int No, DateOnly WorkedOn, int Minutes);
