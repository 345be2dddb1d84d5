using Workbench.App.Operations.Verification;

namespace Workbench.App.Operations.Backups;

/// <summary>What came of a restore.</summary>
/// <param name="ReplacedFolder">Where the data is that was there before; null where there was none.</param>
public sealed record RestoreResult(
    BackupManifest Manifest,
    VerificationReport Verification,
    string? ReplacedFolder
);
