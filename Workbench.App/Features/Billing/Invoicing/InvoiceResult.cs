namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>What became of an invoice that was sent.</summary>
public abstract record InvoiceResult
{
    private InvoiceResult() { }

    /// <summary>The service has the invoice.</summary>
    /// <param name="WasThere">Whether it had it before this call.</param>
    public sealed record Confirmed(string DocumentNumber, bool WasThere) : InvoiceResult;

    /// <summary>The service refused the invoice, with its own words.</summary>
    public sealed record Refused(string Message) : InvoiceResult;

    /// <summary>The service did not answer, and whether it has the invoice can't be told now. Send it again later.</summary>
    public sealed record Unknown(string Message) : InvoiceResult;

    /// <summary>The service did not accept the token, and it can't be renewed. No other invoice can be sent either.</summary>
    public sealed record NotAuthorized(string Message) : InvoiceResult;
}
