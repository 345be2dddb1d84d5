namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>What an entry of the reference ledger does.</summary>
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
