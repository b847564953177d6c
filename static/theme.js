// Before the page is first painted: the chosen theme, so that it does not flash, and a sign that
// scripts run, so that styles can show more where they do not.
document.documentElement.dataset.scripts = 'on';
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden: then the theme follows the system.
}
