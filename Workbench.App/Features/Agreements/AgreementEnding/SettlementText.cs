using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Says whether a settlement is final.</summary>
internal static class SettlementText
{
    public static string StateOf(AccountView view) =>
        view.Settlement is not { } settlement ? ""
        : view.IsSettlementProvisional
            ? Formats.Text(
                AgreementsTexts.SettlementProvisional,
                Formats.Date(settlement.LastDay.AddDays(1))
            )
        : Formats.Text(
            AgreementsTexts.SettlementWritten,
            Formats.Date(StockholmTime.DateOf(settlement.RecordedAt))
        );
}
