(window.ran ||= []).push("own");
