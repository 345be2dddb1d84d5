using Workbench.App.Features.Agreements.Account;
using Workbench.App.Shell.Places;

namespace Workbench.App.Features.Agreements;

/// <summary>Registers what is done to agreements.</summary>
public static class AgreementsRegistration
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddSingleton<AddPackage>()
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
            .AddSingleton<AccountQuery>()
            .AddSingleton<RefillCardQuoteQuery>()
            .AddSingleton<PackageQuoteQuery>()
            .AddToSlot<BalancePanel>(Slot.CustomerTop)
            .AddToSlot<LedgerPanel>(Slot.CustomerLedger)
            .AddToSlot<CardsPanel>(Slot.CustomerCards)
            .AddToSlot<AgreementPanel>(Slot.CustomerAgreement)
            .AddToSlot<UncoveredTimePanel>(Slot.CustomerUncovered);
}
