namespace Workbench.Domain.Tickets;

/// <summary>What was done in registered time.</summary>
public enum Activity
{
    Troubleshooting,
    Fix,
    Development,
    Advice,
}
