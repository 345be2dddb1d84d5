namespace Workbench.App.Settings;

/// <summary>The services to which invoices can be sent.</summary>
public enum InvoicingServiceKind
{
    /// <summary>Nothing is sent: the files are enough.</summary>
    None,

    /// <summary>Fortnox, API version 3.</summary>
    Fortnox,
}
