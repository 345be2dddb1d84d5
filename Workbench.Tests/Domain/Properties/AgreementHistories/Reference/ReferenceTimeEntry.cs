namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>Registered time in the second ledger.</summary>
public sealed record ReferenceTimeEntry(int Ticket, int No, DateOnly WorkedOn, int Minutes);
