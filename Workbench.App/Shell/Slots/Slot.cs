using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Uploads;
using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shell.Slots;

/// <summary>Slots of pages to which other features may contribute components.</summary>
public enum Slot
{
    /// <summary>In the navigation, on every page of somebody signed in.</summary>
    Navigation,

    /// <summary>In the upper corner of every page of somebody signed in.</summary>
    PageCorner,

    /// <summary>At the top of My work.</summary>
    MyWorkTop,

    /// <summary>At the top of the sales desk.</summary>
    SalesDeskTop,

    /// <summary>At the top of the queue.</summary>
    QueueTop,

    /// <summary>Beside a technician's name in the list of what each has in hand.</summary>
    [SlotParameter("PersonId", typeof(int))]
    TechnicianLoad,

    /// <summary>Over a ticket, across the page, under its title. Version is the version of the ticket that is shown.</summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    [SlotParameter("Version", typeof(long))]
    TicketTop,

    /// <summary>Under what the customer of a ticket wrote. Version is the version of the ticket that is shown.</summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    [SlotParameter("Version", typeof(long))]
    TicketMain,

    /// <summary>Beside a ticket. Version is the version of the ticket that is shown.</summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    [SlotParameter("Version", typeof(long))]
    TicketAside,

    /// <summary>Under what the customer of a ticket wrote, where it is only read.</summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    TicketReadOnly,

    /// <summary>Under what the customer of an escalated ticket wrote, on the card of its escalation.</summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    EscalationTicket,

    /// <summary>
    /// The conversation about an escalated ticket, on the card of its escalation. Version is the version of the ticket.
    /// </summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    [SlotParameter("Version", typeof(long))]
    [SlotParameter("Customer", typeof(Customer))]
    EscalationConversation,

    /// <summary>Under a ticket that is shown at triage.</summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    TriageTicket,

    /// <summary>Beside the estimate of a ticket that somebody sizes.</summary>
    [SlotParameter("Number", typeof(int))]
    TicketEstimate,

    /// <summary>
    /// Under the text of a ticket that is being written. CustomerId is zero as long as no customer is chosen.
    /// </summary>
    [SlotParameter("CustomerId", typeof(int))]
    [SlotParameter("Subject", typeof(string))]
    [SlotParameter("Description", typeof(string))]
    NewTicketText,

    /// <summary>
    /// Where a ticket is written and its customer is not there. Added is given the new customer's id.
    /// </summary>
    [SlotParameter("Typed", typeof(string))]
    [SlotParameter("Added", typeof(EventCallback<int>))]
    [SlotParameter("Cancelled", typeof(EventCallback))]
    NewTicketCustomer,

    /// <summary>Where a ticket is written, over the buttons that submit it.</summary>
    NewTicketEnd,

    /// <summary>Where a ticket is written and its files are gathered. Changed is told how far they are.</summary>
    [SlotParameter("Draft", typeof(Guid))]
    [SlotParameter("Changed", typeof(EventCallback<FileUploadStatus>))]
    NewTicketFiles,

    /// <summary>Over a customer's page, under its name. AsOf is the day whose figures are shown.</summary>
    [SlotParameter("Customer", typeof(Customer))]
    [SlotParameter("AsOf", typeof(DateOnly))]
    CustomerTop,

    /// <summary>
    /// What a customer's hours were used for. Period, From and To are the range of days, as the address states them.
    /// </summary>
    [SlotParameter("Customer", typeof(Customer))]
    [SlotParameter("AsOf", typeof(DateOnly))]
    [SlotParameter("Period", typeof(string))]
    [SlotParameter("From", typeof(string))]
    [SlotParameter("To", typeof(string))]
    CustomerUsage,

    /// <summary>
    /// The search over a customer's ledger. Ticket, Kind, From and To are the filter, as the address states it; Before is the
    /// upper bound of the numbers of the entries, zero for none.
    /// </summary>
    [SlotParameter("Customer", typeof(Customer))]
    [SlotParameter("Ticket", typeof(string))]
    [SlotParameter("Kind", typeof(string))]
    [SlotParameter("From", typeof(string))]
    [SlotParameter("To", typeof(string))]
    [SlotParameter("Before", typeof(int))]
    CustomerLedgerSearch,

    /// <summary>The ledger of a customer. All says whether the address asks for all entries.</summary>
    [SlotParameter("Customer", typeof(Customer))]
    [SlotParameter("AsOf", typeof(DateOnly))]
    [SlotParameter("All", typeof(bool))]
    CustomerLedger,

    /// <summary>The cards of a customer.</summary>
    [SlotParameter("Customer", typeof(Customer))]
    [SlotParameter("AsOf", typeof(DateOnly))]
    CustomerCards,

    /// <summary>The agreement of a customer.</summary>
    [SlotParameter("Customer", typeof(Customer))]
    [SlotParameter("AsOf", typeof(DateOnly))]
    CustomerAgreement,

    /// <summary>The uncovered time of a customer.</summary>
    [SlotParameter("Customer", typeof(Customer))]
    [SlotParameter("AsOf", typeof(DateOnly))]
    CustomerUncovered,

    /// <summary>Under the figures of the delivery page: what explains them and what changes them.</summary>
    DeliveryPanels,

    /// <summary>
    /// Under a ticket in a list: what can be done with it. Version is the version of the ticket that is shown. IsAnswerDue says
    /// whether the list shows it because the customer waits for an answer.
    /// </summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    [SlotParameter("Version", typeof(long))]
    [SlotParameter("IsAnswerDue", typeof(bool))]
    TicketRowActions,

    /// <summary>Under a ticket in a list that knows only its number: what can be done with it.</summary>
    [SlotParameter("Number", typeof(int))]
    [SlotParameter("IsAnswerDue", typeof(bool))]
    ListedTicket,

    /// <summary>Under an escalation in a list that knows only its number: what can be done with it.</summary>
    [SlotParameter("Number", typeof(int))]
    ListedEscalation,

    /// <summary>
    /// Under a ticket about which a team lead has to decide: what can be decided in place. Version is the version of the ticket that
    /// is shown.
    /// </summary>
    [SlotParameter("Ticket", typeof(Ticket))]
    [SlotParameter("Version", typeof(long))]
    [SlotParameter("Cause", typeof(DecisionKind))]
    DecisionActions,

    /// <summary>Under the tickets of a product report.</summary>
    [SlotParameter("Report", typeof(ProductReport))]
    ReportMain,
}
