using Microsoft.AspNetCore.Http.Metadata;

namespace Workbench.App.Shell.Uploads;

/// <summary>
/// Limits how much of a request the server reads: a little more than the largest file, so that the error text for a larger file
/// reaches the browser.
/// </summary>
internal sealed class UploadSizeLimit(long maxBytes) : IRequestSizeLimitMetadata
{
    private const long Overhead = 1024 * 1024;

    public long? MaxRequestBodySize => maxBytes + Overhead;
}
