namespace Workbench.App.Features.Agreements.Usage;

/// <summary>The ranges of days of which the usage can be shown. Their names are in the address.</summary>
public enum UsagePeriodKind
{
    Term,
    Previous,
    Year,
    Own,
}
