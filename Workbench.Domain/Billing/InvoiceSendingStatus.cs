namespace Workbench.Domain.Billing;

/// <summary>What is known of an invoice at the invoicing service.</summary>
public enum InvoiceSendingStatus
{
    /// <summary>It is being sent.</summary>
    Sending,

    /// <summary>The service has it and gave it a number.</summary>
    Confirmed,

    /// <summary>The service refused it, so it doesn't have it.</summary>
    Refused,

    /// <summary>The service did not answer: it may have it.</summary>
    Unknown,

    /// <summary>The service did not accept who sends.</summary>
    NotAuthorized,
}
