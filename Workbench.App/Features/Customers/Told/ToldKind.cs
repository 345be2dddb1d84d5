namespace Workbench.App.Features.Customers.Told;

/// <summary>
/// What a customer was told. The numbers order what was told at the same moment, and are part of the address of a page.
/// </summary>
public enum ToldKind
{
    /// <summary>A message in the conversation on a ticket.</summary>
    Message = 0,

    /// <summary>A question in the conversation on a ticket.</summary>
    Question = 1,

    /// <summary>The question how to pay for a ticket (F5).</summary>
    FundingRequest = 2,

    /// <summary>An offer letter of an escalation.</summary>
    Offer = 3,

    /// <summary>A contact of the sales desk.</summary>
    Contact = 4,

    /// <summary>A warning of hours that lapse (N7).</summary>
    LapseWarning = 5,
}
