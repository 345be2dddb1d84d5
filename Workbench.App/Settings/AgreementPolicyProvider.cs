using Workbench.Domain.Agreements;

namespace Workbench.App.Settings;

/// <summary>
/// The operator's choices as they are now. A command takes them once, at its beginning, so that a change of the settings
/// counts from the next command on and never in the middle of one.
/// </summary>
public sealed class AgreementPolicyProvider(AgreementPolicy atStart)
{
    private volatile AgreementPolicy current = atStart;

    public AgreementPolicy Current => current;

    public void Update(AgreementPolicy policy) => current = policy;
}
