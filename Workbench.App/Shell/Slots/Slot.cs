namespace Workbench.App.Shell.Slots;

/// <summary>Places on pages where other features may put a part of theirs.</summary>
public enum Slot
{
    /// <summary>In the navigation, on every page of somebody signed in. No parameters.</summary>
    Navigation,

    /// <summary>In the upper corner of every page of somebody signed in. No parameters.</summary>
    PageCorner,

    /// <summary>At the top of My work. No parameters.</summary>
    MyWorkTop,

    /// <summary>Over a ticket, across the page, under its title. Parameters: Ticket, and Version, the version of it that is shown.</summary>
    TicketTop,

    /// <summary>Under what the customer of a ticket wrote. Parameters: Ticket, and Version, the version of it that is shown.</summary>
    TicketMain,

    /// <summary>Beside a ticket. Parameters: Ticket, and Version, the version of it that is shown.</summary>
    TicketAside,

    /// <summary>Under what the customer of a ticket wrote, where it is only read. Parameters: Ticket.</summary>
    TicketReadOnly,

    /// <summary>
    /// Where a ticket is written and its customer is not there. Parameters: Typed, Added (the new customer's id), Cancelled.
    /// </summary>
    NewTicketCustomer,

    /// <summary>Where a ticket is written and its files are gathered. Parameters: Draft, Changed (how far they are).</summary>
    NewTicketFiles,

    /// <summary>Over a customer's page, under its name. Parameters: Customer, and AsOf, the day whose figures are shown.</summary>
    CustomerTop,

    /// <summary>The ledger of a customer. Parameters: Customer, AsOf.</summary>
    CustomerLedger,

    /// <summary>The cards of a customer. Parameters: Customer, AsOf.</summary>
    CustomerCards,

    /// <summary>The agreement of a customer. Parameters: Customer, AsOf.</summary>
    CustomerAgreement,

    /// <summary>The uncovered time of a customer. Parameters: Customer, AsOf.</summary>
    CustomerUncovered,
}
