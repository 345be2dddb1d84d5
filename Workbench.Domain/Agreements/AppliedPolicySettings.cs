using System.Globalization;

namespace Workbench.Domain.Agreements;

/// <summary>
/// Names the settings that shaped a ledger entry, as they stand in the file of settings: each *Reading* of the FAQ can be
/// changed, and the entry keeps by which one it was made (F9).
/// </summary>
public static class AppliedPolicySettings
{
    /// <summary>Part of the entry of a card that carried its term's included hours over (A6).</summary>
    public const string CarryOverAllHours = "Agreements:CarryOver=AllHoursIfRefilled";

    public static string ForCardPurchase(AgreementPolicy policy) =>
        $"Agreements:RefillCarryOverTerms={policy.RefillCarryOverTerms?.ToString(CultureInfo.InvariantCulture) ?? "Unlimited"}, Agreements:CarryOver={policy.CarryOver}";

    public static string ForUpgrade(AgreementPolicy policy) =>
        $"Agreements:UpgradeGrant={policy.UpgradeGrant}";

    public static string ForLateRegistration(AgreementPolicy policy) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Agreements:LateTimeDays={policy.LateRegistrationDays}"
        );

    /// <summary>Null where nothing is rounded.</summary>
    public static string? ForTimeEntry(AgreementPolicy policy) =>
        policy.RoundUpToMinutes == 1
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Billing:RoundUpToMinutes={policy.RoundUpToMinutes}"
            );
}
