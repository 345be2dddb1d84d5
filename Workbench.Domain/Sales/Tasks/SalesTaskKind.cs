namespace Workbench.Domain.Sales.Tasks;

/// <summary>What sales should sell to a customer or ask them about.</summary>
public enum SalesTaskKind
{
    /// <summary>A ticket waits until the customer chooses how to pay for it (F3, F5).</summary>
    FundingChoice,

    /// <summary>Registered time of a ticket found no hours and nobody pays for it yet (F8).</summary>
    UncoveredTime,

    /// <summary>The available hours don't cover the customer's queued tickets.</summary>
    HoursShortForQueue,

    /// <summary>Hours lapse soon and the customer has not been warned (N7).</summary>
    LapsingHours,

    /// <summary>At the pace of the last months the hours end well before the term.</summary>
    HoursEndEarly,

    /// <summary>Another package, or other cards, would have cost less in the last 12 months.</summary>
    CheaperHours,

    /// <summary>The agreement ends and is not renewed (S3).</summary>
    AgreementEnding,

    /// <summary>The agreement runs, but without a launch date no hours can be drawn (A3).</summary>
    NotLaunched,

    /// <summary>The customer has open tickets and no running agreement.</summary>
    NoAgreement,

    /// <summary>The customer has left and owes money (S1).</summary>
    Settlement,
}
