using Workbench.App.Commands;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Balance;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Ledger;
using Workbench.App.Features.Agreements.Ledger.Search;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.Statements.Documents;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Agreements.Usage;
using Workbench.App.Shell;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Agreements;

/// <summary>Registers the agreement use cases.</summary>
public static class AgreementsRegistration
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddSingleton<AddPackage>()
            .AddSingleton<ChangePackageOffer>()
            .AddRenewedRead<Shared.Hours.PackageList>()
            .AddSingleton<PackagesQuery>()
            .AddSingleton<OpenAgreement>()
            .AddSingleton<BuyRefillCard>()
            .AddSingleton<CancelRefillCard>()
            .AddSingleton<ChangePackage>()
            .AddSingleton<CoverUncoveredTime>()
            .AddSingleton<EndAgreement>()
            .AddSingleton<ResetPreviewQuery>()
            .AddSingleton<ResetRunsQuery>()
            .AddSingleton<ResetJobMonitor>()
            .AddSingleton<KeepResetPreview>()
            .AddSingleton<RunResets>()
            .AddSingleton<TermHistoryQuery>()
            .AddSingleton<SettlementQuery>()
            .AddSingleton<StatementQuery>()
            .AddSingleton<IFeatureEndpoints, StatementEndpoints>()
            .AddSingleton<UncoveredTimeQuery>()
            .AddSingleton<UsageQuery>()
            .AddSingleton<LedgerSearchQuery>()
            .AddRenewedRead<ResetAlertState>()
            .AddSingleton<AccountReads>()
            .AddSingleton<AccountQuery>()
            .AddSingleton<RefillCardQuoteQuery>()
            .AddSingleton<PackageQuoteQuery>()
            .AddToSlot<ResetAlertPanel>(Slot.MyWorkTop)
            .AddToSlot<BalancePanel>(Slot.CustomerTop)
            .AddToSlot<UsagePanel>(Slot.CustomerUsage)
            .AddToSlot<LedgerSearchPanel>(Slot.CustomerLedgerSearch)
            .AddToSlot<LedgerPanel>(Slot.CustomerLedger)
            .AddToSlot<CardsPanel>(Slot.CustomerCards)
            .AddToSlot<AgreementPanel>(Slot.CustomerAgreement)
            .AddToSlot<TermHistoryPanel>(Slot.CustomerAgreement)
            .AddToSlot<UncoveredTimePanel>(Slot.CustomerUncovered)
            .AddToSlot<CoverTicketPanel>(Slot.DecisionActions);
}
