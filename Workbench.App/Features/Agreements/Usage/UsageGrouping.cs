namespace Workbench.App.Features.Agreements.Usage;

/// <summary>By what the usage is added up.</summary>
public enum UsageGrouping
{
    All,
    Ticket,
    Month,
    Activity,
}
