namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>What a line of the second ledger does.</summary>
public enum ReferenceEntryKind
{
    Grant,
    Draw,
    Reverse,
    Lapse,
    Restore,
    Cancel,
    CarryOver,
}
