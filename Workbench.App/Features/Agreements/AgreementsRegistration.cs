using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Balance;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Ledger;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Agreements;

/// <summary>Registers the agreement use cases.</summary>
public static class AgreementsRegistration
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddSingleton<AddPackage>()
            .AddSingleton<ChangePackagePrice>()
            .AddSingleton<Shared.Hours.PackageList>()
            .AddSingleton<PackagesQuery>()
            .AddSingleton<OpenAgreement>()
            .AddSingleton<BuyRefillCard>()
            .AddSingleton<CancelRefillCard>()
            .AddSingleton<ChangePackage>()
            .AddSingleton<CoverUncoveredTime>()
            .AddSingleton<EndAgreement>()
            .AddSingleton<ResetPreviewQuery>()
            .AddSingleton<RunResets>()
            .AddSingleton<SettlementQuery>()
            .AddSingleton<StatementQuery>()
            .AddSingleton<UncoveredTimeQuery>()
            .AddSingleton<AccountReads>()
            .AddSingleton<AccountQuery>()
            .AddSingleton<RefillCardQuoteQuery>()
            .AddSingleton<PackageQuoteQuery>()
            .AddToSlot<BalancePanel>(Slot.CustomerTop)
            .AddToSlot<LedgerPanel>(Slot.CustomerLedger)
            .AddToSlot<CardsPanel>(Slot.CustomerCards)
            .AddToSlot<AgreementPanel>(Slot.CustomerAgreement)
            .AddToSlot<UncoveredTimePanel>(Slot.CustomerUncovered);
}
