namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>The invoicing service did not accept the token, and it can't be renewed: somebody has to give consent there again.</summary>
public sealed class InvoicingTokenException(string message, Exception? cause = null)
    : Exception(message, cause);
