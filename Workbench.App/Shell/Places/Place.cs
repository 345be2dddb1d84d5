namespace Workbench.App.Shell.Places;

/// <summary>Places on pages where other features may put a part of theirs.</summary>
public enum Place
{
    /// <summary>At the top of My work. No parameters.</summary>
    MyWorkTop,

    /// <summary>Over a ticket, across the page, under its title. Parameter: Ticket.</summary>
    TicketTop,

    /// <summary>Beside a ticket. Parameter: Ticket.</summary>
    TicketAside,
}
