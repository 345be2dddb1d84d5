namespace Workbench.App.Shell.Slots;

/// <summary>Slots of pages to which other features may contribute components.</summary>
public enum Slot
{
    /// <summary>In the navigation, on every page of a signed-in person. No parameters.</summary>
    Navigation,

    /// <summary>In the upper corner of every page of a signed-in person. No parameters.</summary>
    PageCorner,

    /// <summary>At the top of My work. No parameters.</summary>
    MyWorkTop,

    /// <summary>
    /// Below the title of a ticket, across the page. Parameters: Ticket; Version, the shown version of the ticket.
    /// </summary>
    TicketTop,

    /// <summary>
    /// Below the customer's request of a ticket. Parameters: Ticket; Version, the shown version of the ticket.
    /// </summary>
    TicketMain,

    /// <summary>Beside a ticket. Parameters: Ticket; Version, the shown version of the ticket.</summary>
    TicketAside,

    /// <summary>Below the customer's request of a ticket that is read-only. Parameters: Ticket.</summary>
    TicketReadOnly,

    /// <summary>
    /// In the form of a new ticket, to add a customer. Parameters: Typed, the search text; Added, called with the id of the new
    /// customer; Cancelled.
    /// </summary>
    NewTicketCustomer,

    /// <summary>
    /// In the form of a new ticket, for its files. Parameters: Draft; Changed, called with the upload status.
    /// </summary>
    NewTicketFiles,

    /// <summary>Below the name of a customer. Parameters: Customer; AsOf, the day whose figures are shown.</summary>
    CustomerTop,

    /// <summary>The ledger of a customer. Parameters: Customer; AsOf.</summary>
    CustomerLedger,

    /// <summary>The cards of a customer. Parameters: Customer; AsOf.</summary>
    CustomerCards,

    /// <summary>The agreement of a customer. Parameters: Customer; AsOf.</summary>
    CustomerAgreement,

    /// <summary>The uncovered time of a customer. Parameters: Customer; AsOf.</summary>
    CustomerUncovered,
}
