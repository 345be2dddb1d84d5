using Workbench.Domain.Agreements;
using Workbench.Domain.Billing;
using Workbench.Domain.Notifications;

namespace Workbench.Domain.Settings;

/// <summary>The values of all settings of the service group that people may change.</summary>
/// <param name="MaxStartedTickets">Number of started tickets that a technician may have without giving a reason (K11).</param>
/// <param name="TroubleshootingCapMinutes">Minutes that may be registered on a bug before it has a class (F7).</param>
/// <param name="PauseWhileWaiting">Whether waiting stops the delivery clock (D2).</param>
public sealed record ServiceSettings(
    AgreementPolicy Policy,
    int MaxStartedTickets,
    int TroubleshootingCapMinutes,
    bool PauseWhileWaiting
)
{
    /// <summary>Who sends the letters to customers.</summary>
    public LetterSender Sender { get; init; } = LetterSender.None;

    /// <summary>The accounts of the bookkeeping file and of invoices.</summary>
    public BillingAccounts Accounts { get; init; } = BillingAccounts.Default;

    /// <summary>VAT of every line that is billed, in percent.</summary>
    public int VatPercent { get; init; } = 25;

    /// <summary>The first month that is billed here.</summary>
    public BillingStartChoice BillingStart { get; init; } = BillingStartChoice.None;

    /// <summary>When notifications wait.</summary>
    public QuietHours QuietHours { get; init; } = QuietHours.Default;

    public static ServiceSettings Default { get; } = new(AgreementPolicy.Default, 3, 60, true);
}
