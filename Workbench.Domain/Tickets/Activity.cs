namespace Workbench.Domain.Tickets;

/// <summary>The kind of work of a time entry. With the bug class it decides what is charged (B4).</summary>
public enum Activity
{
    Troubleshooting,
    Fix,
    Development,
    Advice,
}
